"""What an applicant's earlier cases spare or warn of: papers to take over, duplicates, namesakes."""
